using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class CloudPassageTests
{
    [Test]
    public void Peak_and_dose_follow_the_palazzi_curve([Values(0.3, 3, 40)] double minutes, [Values(1.0, 2.0, 2.75)] double n)
    {
        const double x = 900, speed = 3;
        double duration = 60 * minutes;
        double peak = 0, dose = 0, step = 0.2;
        for (double t = 0; t < duration + 1500; t += step)
        {
            double share = PalazziRelease.ShareOfPlume(x, t, duration, speed);
            peak = Math.Max(peak, share);
            dose += step * Math.Pow(share, n);
        }

        Assert.That(CloudPassage.PeakShare(x, duration, speed), Is.EqualTo(peak).Within(1e-4 * peak));
        Assert.That(CloudPassage.EquivalentTime(x, duration, speed, n), Is.EqualTo(dose).Within(1e-4 * dose));
    }

    [Test]
    public void Linear_dose_is_the_released_time_times_the_steady_concentration([Values(1, 200, 20_000)] double x, [Values(5, 600)] double duration)
        => Assert.That(CloudPassage.EquivalentTime(x, duration, 4, 1), Is.EqualTo(duration).Within(1e-6 * duration));

    [Test]
    public void A_very_short_release_peaks_like_the_puff_of_its_mass()
    {
        // plume·u·t_d/(√(2π)·σx) is the puff formula with σx = 0.13 x.
        const double x = 2000, speed = 5, duration = 2;
        double puff = speed * duration / (Math.Sqrt(2 * Math.PI) * 0.13 * x);
        Assert.That(CloudPassage.PeakShare(x, duration, speed), Is.EqualTo(puff).Within(1e-4 * puff));
    }

    [Test]
    public void Equivalent_time_is_continuous_where_the_long_passage_begins()
    {
        const double x = 1000, speed = 2;
        double joint = 8 * 0.13 * x / speed;
        double before = CloudPassage.EquivalentTime(x, joint * (1 - 1e-9), speed, 2), after = CloudPassage.EquivalentTime(x, joint * (1 + 1e-9), speed, 2);
        Assert.That(after, Is.EqualTo(before).Within(1e-6 * before));
    }
}
