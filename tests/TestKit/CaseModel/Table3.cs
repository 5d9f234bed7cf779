namespace GovPortal.TestKit.CaseModel;

/// <summary>Table 3 of the annual report as the contracts word it, counted case by case.</summary>
public static class Table3
{
    private static readonly Dictionary<string, string> Cells = new(StringComparer.Ordinal)
    {
        ["2019 granted"] = "3.1",
        ["2019 alreadyPublic"] = "3.1",
        ["2019 partial"] = "3.2",
        ["2019 refused stateSecret"] = "3.3.1",
        ["2019 refused prohibitedByLaw"] = "3.3.2",
        ["2019 refused security"] = "3.3.3",
        ["2019 refused thirdParty"] = "3.3.4",
        ["2019 refused internalAffairs"] = "3.3.5",
        ["2019 refused deliberative"] = "3.3.6",
        ["2019 refused enforcementFile"] = "3.3.7",
        ["2019 administrativeQuery"] = "3.3.8",
        ["2019 notHeld"] = "3.4.1",
        ["2019 otherAgency"] = "3.4.1",
        ["2019 requiresCreation"] = "3.4.2",
        ["2019 stillUnclear"] = "3.4.3",
        ["2019 complaint"] = "3.5.1",
        ["2019 repeat"] = "3.5.2",
        ["2019 publishedMaterial"] = "3.5.3",
        ["2019 excessive"] = "3.5.4",
        ["2019 reissue"] = "3.5.5",
        ["2019 notSupplemented"] = "3.6.1",
        ["2019 feeUnpaid"] = "3.6.2",
        ["2019 withdrawn"] = "3.6.3",
        ["2019 otherwiseClosed"] = "3.6.3",
        ["2007 alreadyPublic"] = "3.1",
        ["2007 granted"] = "3.1",
        ["2007 partial"] = "3.2",
        ["2007 refused stateSecret"] = "3.3.1",
        ["2007 refused otherLaw"] = "3.3.2",
        ["2007 refused security"] = "3.3.3",
        ["2007 refused tradeSecret"] = "3.3.4",
        ["2007 refused privacy"] = "3.3.4",
        ["2007 refused notGovernmentInformation"] = "3.6.3",
        ["2007 otherAgency"] = "3.4.1",
        ["2007 notHeld"] = "3.4.1",
        ["2007 askedToClarify"] = "3.4.3",
        ["2007 otherChannel"] = "3.6.3",
        ["2007 withdrawn"] = "3.6.3",
        ["2007 otherwiseClosed"] = "3.6.3",
    };

    /// <summary>Every row that a result can land in.</summary>
    public static IReadOnlyList<string> ResultRows { get; } = [.. Cells.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The one row in which a decided case lands.</summary>
    /// <exception cref="KeyNotFoundException">It would land in none.</exception>
    public static string RowOf(ModelCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Cells[one.Decision == "refused" ? $"{one.Regime} refused {one.Grounds[0]}" : $"{one.Regime} {one.Decision}"];
    }

    /// <summary>Row and column of each cell of a year that is not zero, with its number; the column <c>total</c> too.</summary>
    public static IReadOnlyDictionary<(string Row, string Column), int> Of(IEnumerable<ModelCase> cases, int year)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var table = new SortedDictionary<(string, string), int>();
        foreach (var one in cases.Where(c => !c.Deleted && !c.Continues))
        {
            foreach (var row in Rows(one, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))
            {
                foreach (var column in new[] { one.ApplicantKind, "total" }) table[(row, column)] = table.GetValueOrDefault((row, column)) + 1;
            }
        }

        return table;
    }

    private static IEnumerable<string> Rows(ModelCase one, DateOnly first, DateOnly last)
    {
        if (one.ReceivedOn >= first && one.ReceivedOn <= last) yield return "1";
        if (one.ReceivedOn < first && !(one.DecidedOn < first)) yield return "2";
        if (one.ReceivedOn <= last && !(one.DecidedOn <= last)) yield return "4";
        if (one.DecidedOn < first || one.DecidedOn > last || one.DecidedOn is null) yield break;
        yield return RowOf(one);
        yield return "3.7";
    }
}
