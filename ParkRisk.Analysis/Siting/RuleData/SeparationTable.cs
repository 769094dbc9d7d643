using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Siting.RuleData;

/// <summary>What keeps a distance.</summary>
public enum SeparationSource
{
    /// <summary>液化烃罐组.</summary>
    LiquefiedHydrocarbonTanks,

    /// <summary>甲、乙类液体罐组.</summary>
    ClassAbLiquidTanks,

    /// <summary>甲、乙类工艺装置或设施.</summary>
    ClassAbProcess,

    /// <summary>甲类仓库 第1、2、5、6项 >10 t.</summary>
    LargeClassAWarehouse,

    /// <summary>甲类仓库 第1、2、5、6项 ≤10 t.</summary>
    SmallClassAWarehouse,

    /// <summary>甲类仓库，不论存量.</summary>
    ClassAWarehouse,
}

/// <summary>What a distance is kept from.</summary>
public enum SeparationCounterpart
{
    /// <summary>居民区、公共福利设施、村庄；民用建筑.</summary>
    ResidentialAndPublic,

    /// <summary>相邻工厂.</summary>
    NeighbouringFactory,

    /// <summary>铁路线（中心线）.</summary>
    Railway,

    /// <summary>高速公路、一级公路（路边）.</summary>
    Highway,

    /// <summary>其他厂外公路、道路（路边）.</summary>
    OtherRoad,

    /// <summary>变配电站.</summary>
    Substation,
}

/// <summary>A row of the tables of fire separation.</summary>
/// <param name="Standard">Document.</param>
/// <param name="Clause">Clause or table.</param>
/// <param name="From">What keeps the distance; null: something that a dataset does not know.</param>
/// <param name="FromName">Its name in the standard.</param>
/// <param name="To">What it is kept from; null: something that a dataset does not know.</param>
/// <param name="ToName">Its name in the standard.</param>
/// <param name="Distance">m. Null where the standard gives a rule in words.</param>
/// <param name="IsInForce">False for a superseded edition.</param>
/// <param name="Provenance">Source.</param>
public sealed record SeparationRow(
    string Standard,
    string Clause,
    SeparationSource? From,
    string FromName,
    SeparationCounterpart? To,
    string ToName,
    double? Distance,
    bool IsInForce,
    Provenance Provenance);

/// <summary>Tables of fire separation.</summary>
/// <param name="Rows">All rows.</param>
public sealed record SeparationTable(ImmutableArray<SeparationRow> Rows)
{
    /// <summary>The row in force for a pair; null where the tables have none.</summary>
    /// <param name="from">What keeps the distance.</param>
    /// <param name="to">What it is kept from.</param>
    public SeparationRow? Find(SeparationSource from, SeparationCounterpart to)
        => Row(from, to) ?? (from is SeparationSource.LargeClassAWarehouse or SeparationSource.SmallClassAWarehouse ? Row(SeparationSource.ClassAWarehouse, to) : null);

    private SeparationRow? Row(SeparationSource from, SeparationCounterpart to)
        => Rows.FirstOrDefault(r => r.IsInForce && r.From == from && r.To == to && r.Distance is not null);
}
