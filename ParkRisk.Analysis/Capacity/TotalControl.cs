using System.Collections.Immutable;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>What an entry of the ledger of total control (总量控制) is.</summary>
public enum CapacityGrant
{
    /// <summary>Granted to something under construction or proposed.</summary>
    Granted,

    /// <summary>Used by something in service.</summary>
    Used,

    /// <summary>Released by something closed: what it would use again.</summary>
    Released,
}

/// <summary>An enterprise in the ledger.</summary>
/// <param name="Enterprise">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="State">State of what it has.</param>
/// <param name="Utilisation">How full the park would be with it alone.</param>
/// <param name="Loss">persons/year. Its potential loss of life.</param>
public sealed record LedgerEntry(string Enterprise, string Name, CapacityGrant State, double Utilisation, double Loss);

/// <summary>What becomes of the utilisation when an enterprise changes.</summary>
/// <param name="Subject">Layer and id.</param>
/// <param name="Kind">Withdraw: it is closed. Retrofit: all its leaks become half as frequent.</param>
/// <param name="UtilisationAfter">The park's utilisation afterwards.</param>
/// <param name="Freed">Utilisation freed.</param>
/// <param name="LossAfter">persons/year. The park's potential loss of life afterwards.</param>
public sealed record WhatIf(string Subject, RemedyKind Kind, double UtilisationAfter, double Freed, double LossAfter);

/// <summary>The ledger of capacity granted, used and released, and what single changes would free.</summary>
/// <param name="Entries">By enterprise, largest use first.</param>
/// <param name="Changes">Withdrawal and retrofit of every enterprise, the one that frees most first.</param>
public sealed record TotalControl(ImmutableArray<LedgerEntry> Entries, ImmutableArray<WhatIf> Changes);
