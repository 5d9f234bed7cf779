namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Finds the broken identities of a report. The rules are those of the forms (国办公开办函〔2019〕60号, 〔2021〕30号) and of 国办发〔2014〕32号.</summary>
public static class ReportChecker
{
    public static Verdict Check(CheckedReport report)
    {
        List<BrokenCheck> broken = [];
        if (report.Tables.Table3 is { } table3)
        {
            broken.AddRange(Table3Checks.Of(report.Form, table3));
            if (report.Previous?.Table3 is { } previous)
            {
                broken.AddRange(Table3Checks.AcrossYears(table3, previous));
            }

            broken.AddRange(Table3Checks.Counts(report.Form, table3));
        }

        if (report.Tables.Table4 is { } table4)
        {
            broken.AddRange(Table4Checks.Of(table4, report.Previous?.Table4));
        }

        // Table 2 of the 2019 form has other rows, and its shape is not fixed.
        if (report.Tables.Table2 is { } table2 && !report.Form.HasSingleOtherRow)
        {
            broken.AddRange(Table2Checks.Of(table2, report.Previous?.Table2));
        }

        if (report.Statistics is { } statistics)
        {
            broken.AddRange(StatisticsChecks.Of(statistics));
        }

        if (report.Parts is { } parts)
        {
            broken.AddRange(TextChecks.Of(report.Tables, parts));
        }

        if (report.Members is { } members)
        {
            broken.AddRange(AggregateChecks.Of(report.Tables, members));
        }

        return Verdict.Of(broken);
    }
}
