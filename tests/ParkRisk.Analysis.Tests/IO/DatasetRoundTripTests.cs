using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.IO;

[TestFixture]
public sealed class DatasetRoundTripTests
{
    private const long Limit = 10_000_000;

    [Test]
    public void Folder_GeoPackage_folder_GeoPackage_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        folder.Write("park.json", """{"name": "园区", "crs": "EPSG:4549", "weather": "weather.csv", "own": {"a": [1, 2.50, null]}, "x": null, "n": 5, "t": "5"}""");
        folder.Write("plots.geojson", SmallPark.Feature(
            """{"id":"P1","ID2":"007","allowed":["2614","2619"],"Note":"","none":null,"big":9007199254740993,"real":1.0,"tiny":1e-300,"yes":true,"fid":7,"geom":"g","note":"x","mixed":1}""",
            """{"type":"Polygon","coordinates":[[[560000.1,3533000.3,4.5],[561000,3533000,4.5],[561000,3534000,4.5],[560000.1,3533000.3,4.5]]]}"""));
        folder.Write("measures.csv", "finding,kind,due,extra\nF1,relocate,2027-12-31,=1+1\n,manage,,1.50\n");
        var first = Read(folder.Path);

        DatasetWriting.Write(first, folder["a.gpkg"], folder.Path);
        DatasetWriting.Write(Read(folder["a.gpkg"]), folder["b"], folder.Path);
        DatasetWriting.Write(Read(folder["b"]), folder["c.gpkg"], folder["b"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(TableEquality.Equal(first, Read(folder["a.gpkg"])), Is.True);
            Assert.That(TableEquality.Equal(first, Read(folder["b"])), Is.True);
            Assert.That(TableEquality.Equal(first, Read(folder["c.gpkg"])), Is.True);
            Assert.That(File.Exists(folder["b/weather.csv"]), Is.True);
        }
    }

    [Test]
    public void Any_table_survives_both_forms([Range(1, 30)] int seed)
    {
        var table = RandomTable(new Random(seed));
        var tables = new DatasetTables([new ParkEntry("name", "\"x\"")], [table]);
        using var folder = new TemporaryFolder();

        DatasetWriting.Write(tables, folder["a.gpkg"], folder.Path);
        DatasetWriting.Write(tables, folder["b"], folder.Path);

        Assert.That(TableEquality.Equal(tables, Read(folder["a.gpkg"])), Is.True);
        Assert.That(TableEquality.Equal(tables, Read(folder["b"])), Is.True);
    }

    [Test]
    public void The_file_has_what_a_GeoPackage_must_have()
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        DatasetWriting.Write(Read(folder.Path), folder["a.gpkg"], folder.Path);

        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder["a.gpkg"], Pooling = false }.ToString());
        database.Open();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Scalar("PRAGMA application_id"), Is.EqualTo(0x47504B47));
            Assert.That(Scalar("PRAGMA user_version"), Is.EqualTo(10300));
            Assert.That(Scalar("SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id IN (-1, 0, 4326, 4549)"), Is.EqualTo(4));
            Assert.That(Scalar("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'boundary' AND geometry_type_name = 'POLYGON'"), Is.EqualTo(4549));
            Assert.That(Scalar("SELECT max_x FROM gpkg_contents WHERE table_name = 'boundary' AND data_type = 'features'"), Is.EqualTo(563000.0));
            Assert.That(Scalar("SELECT count(*) FROM pragma_table_info('units') WHERE name = 'quantity_t' AND type = 'DOUBLE'"), Is.EqualTo(1));
            Assert.That(Scalar("SELECT count(*) FROM pragma_foreign_key_check"), Is.Zero);
            Assert.That(Scalar("SELECT hex(substr(geom, 1, 4)) FROM boundary"), Is.EqualTo("47500003"));
        }

        object? Scalar(string sql)
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }

    [TestCase(0)]
    [TestCase(60)]
    [TestCase(5000)]
    public void A_truncated_GeoPackage_is_one_error(int length)
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        DatasetWriting.Write(Read(folder.Path), folder["a.gpkg"], folder.Path);
        File.WriteAllBytes(folder["a.gpkg"], File.ReadAllBytes(folder["a.gpkg"])[..length]);

        var read = ParkReader.Read(folder["a.gpkg"]);

        Assert.That(read.Issues.Count(issue => issue.Severity == IssueSeverity.Error), Is.EqualTo(1));
        Assert.That(read.Value, Is.Null);
    }

    [Test]
    public void Reading_a_GeoPackage_leaves_the_file_and_its_folder_as_they_were()
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        DatasetWriting.Write(Read(folder.Path), folder["a.gpkg"], folder.Path);
        byte[] before = File.ReadAllBytes(folder["a.gpkg"]);
        string[] names = Directory.GetFileSystemEntries(folder.Path);

        ParkReader.Read(folder["a.gpkg"]);

        Assert.That(File.ReadAllBytes(folder["a.gpkg"]), Is.EqualTo(before));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.EquivalentTo(names));
    }

    [Test]
    public void Text_that_looks_like_a_formula_is_neutralised_and_numbers_stay_numbers()
    {
        using var folder = new TemporaryFolder();
        CsvTableWriter.Write(folder["t.csv"], ["name", "value"], writer =>
        {
            writer.Row("=HYPERLINK(\"x\")", -1.5);
            writer.Row("@a,b", 1e-7);
        });

        Assert.That(File.ReadAllText(folder["t.csv"]), Is.EqualTo("name,value\r\n\"'=HYPERLINK(\"\"x\"\")\",-1.5\r\n\"'@a,b\",1E-07\r\n"));
        Assert.That(File.ReadAllBytes(folder["t.csv"])[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
    }

    private static DatasetTables Read(string path)
    {
        var issues = new IssueList();
        var tables = DatasetReading.Read(path, Limit, issues);
        Assert.That(issues.HasErrors, Is.False, () => string.Join('\n', issues.ToImmutable()));
        return tables!;
    }

    private static LayerTable RandomTable(Random random)
    {
        ColumnKind[] all = [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Real, ColumnKind.Boolean];
        bool hasGeometry = random.Next(2) == 0;
        var kinds = Enumerable.Range(0, random.Next(1, 7)).Select(_ => all[random.Next(all.Length)]).ToArray();
        return new LayerTable
        {
            Name = "survey",
            HasGeometry = hasGeometry,
            Columns = [.. kinds.Select((kind, c) => new LayerColumn($"列{c / 2}{(c % 2 == 0 ? 'a' : 'A')}", kind))],
            Rows = [.. Enumerable.Range(0, random.Next(1, 8)).Select(row => new LayerRow(
                hasGeometry ? new Point(RandomReal(random), RandomReal(random)) : null,
                [.. kinds.Select(kind => row > 0 && random.Next(4) == 0 ? null : RandomCell(random, kind))]))],
        };
    }

    private static object RandomCell(Random random, ColumnKind kind)
    {
        string[] texts = ["", " ", "a", "'=x", "=1+1", "1.50", "007", "null", "true", "中文，字", "😀", "line\nbreak", "quote\"d", "a;b,c", "2020-01-01", "[1]"];
        return kind switch
        {
            ColumnKind.Text => texts[random.Next(texts.Length)],
            ColumnKind.Integer => random.NextInt64(long.MinValue, long.MaxValue),
            ColumnKind.Real => RandomReal(random),
            _ => random.Next(2) == 0,
        };
    }

    /// <summary>Any finite double.</summary>
    private static double RandomReal(Random random)
    {
        double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
        return double.IsFinite(value) ? value : random.Next(100);
    }
}
