using ParkRisk.Analysis.IO.Reference;

namespace ParkRisk.Analysis.Tests.IO.Reference;

public sealed class ReferenceTablesTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("reference").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [Test]
    public void A_file_in_the_folder_replaces_the_librarys_own()
    {
        Write(
            "standards/gb36894-individual-risk.csv",
            "criteria,clause,target_class,hazard_status,limit_per_year,source,confidence\nLOCAL,art. 1,class_1,new,1e-6,local rule,high\n");
        var load = ReferenceTables.Load(folder);
        Assert.That(load.Issues, Is.Empty);
        Assert.That(load.Data?.IndividualRisk.Sets, Is.EqualTo(new[] { "LOCAL" }));
        Assert.That(load.Data?.Substances.Substances.Length, Is.EqualTo(ReferenceTables.Embedded.Substances.Substances.Length));
    }

    [Test]
    public void All_faults_of_all_files_are_listed_at_once()
    {
        Write("standards/gb18218-alpha.csv", "persons_min,persons_max,alpha,source,confidence\nx,5,-1,s,high\n6,7,1,,sure\n");
        Write("standards/gb36894-targets.csv", "rule,category,target_class,metric,min_inclusive,max_exclusive,size_rule_zh,size_rule_en,source,confidence\nT1,castle,class_9,,,,a,b,s,low\n");
        var load = ReferenceTables.Load(folder);
        Assert.That(load.Data, Is.Null);
        var faults = load.Issues.Select(i => (i.Layer, i.Row, i.Column)).ToList();
        Assert.That(faults, Is.SupersetOf(new (string, int?, string?)[]
        {
            ("standards/gb18218-alpha.csv", 1, "persons_min"),
            ("standards/gb18218-alpha.csv", 1, "alpha"),
            ("standards/gb18218-alpha.csv", 2, "source"),
            ("standards/gb18218-alpha.csv", 2, "confidence"),
            ("standards/gb36894-targets.csv", 1, "category"),
            ("standards/gb36894-targets.csv", 1, "target_class"),
        }));
        Assert.That(load.Issues.First(i => i.Column == "persons_min").Value, Is.EqualTo("x"));
    }

    [TestCase("standards/gb18218-alpha.csv", "persons_min,persons_max,alpha,source,confidence\n0,9,1,s,high\n11,,2,s,high\n")]
    [TestCase("standards/gb18218-levels.csv", "level,level_zh,r_min,r_max,source,confidence\n1,一级,100,,s,high\n")]
    [TestCase("standards/gbt37243-blast-thresholds.csv", "target_class,overpressure_pa,source,confidence\nclass_1,2000,s,high\n")]
    [TestCase("ignition/event-tree.csv", "id,description_zh,description_en,probability,source,confidence\n")]
    [TestCase("frequencies/leak-frequencies.csv", "equipment,equipment_en,event,frequency,per,source,confidence\n")]
    public void A_table_with_a_gap_is_a_fault(string path, string text)
    {
        Write(path, text);
        Assert.That(ReferenceTables.Load(folder).Data, Is.Null);
    }

    [TestCase("")]
    [TestCase("\0\0\0")]
    [TestCase("a,b\n\"unclosed")]
    [TestCase("key\n1\n2\n3")]
    public void A_broken_file_is_a_fault_and_no_exception(string text)
    {
        Write("substances/substances.csv", text);
        var load = ReferenceTables.Load(folder);
        Assert.That(load.Data, Is.Null);
        Assert.That(load.Issues, Is.Not.Empty);
    }

    [Test]
    public void A_folder_that_is_not_there_is_a_fault()
        => Assert.That(ReferenceTables.Load(Path.Combine(folder, "nowhere")).Data, Is.Null);

    [Test]
    public void Every_embedded_table_gives_source_and_confidence_in_its_header()
    {
        var assembly = typeof(ReferenceTables).Assembly;
        var tables = assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".csv", StringComparison.Ordinal) && !n.EndsWith("substances.csv", StringComparison.Ordinal) && !n.EndsWith("aliases.csv", StringComparison.Ordinal))
            .ToList();
        Assert.That(tables, Is.Not.Empty);
        foreach (var name in tables)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var header = (reader.ReadLine() ?? "").Split(',');
            Assert.That(header, Does.Contain("source").And.Contain("confidence"), name);
        }
    }
}
