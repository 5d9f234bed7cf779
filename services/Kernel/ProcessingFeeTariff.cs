namespace GovPortal.Kernel;

/// <summary>What the information processing fee (信息处理费) costs: by item or by page, never both for one request (办法 art. 3).</summary>
/// <param name="Name">The document that sets it.</param>
/// <param name="Bands">Items of one applicant in one calendar month at one agency, ordered.</param>
/// <param name="PageBands">Pages (one side of A4 or smaller) of one request, ordered.</param>
/// <param name="StepItems">Beyond the last item band: how many items make a step.</param>
/// <param name="StepYuan">Beyond the last item band: by how much each step raises the price of an item.</param>
public sealed record ProcessingFeeTariff(
    string Name, DateOnly InForceFrom, IReadOnlyList<FeeBand> Bands, IReadOnlyList<FeeBand> PageBands, int StepItems, decimal StepYuan)
{
    /// <summary>Measures for the processing fee, arts. 4 and 5. No fee was charged on request from 2017-04-01 until these took effect.</summary>
    public static readonly ProcessingFeeTariff Of2021 = new(
        "国办函〔2020〕109号",
        new DateOnly(2021, 1, 1),
        [new(1, 10, 0), new(11, 30, 100)],
        [new(1, 30, 0), new(31, 100, 10), new(101, 200, 20), new(201, int.MaxValue, 40)],
        StepItems: 10,
        StepYuan: 100);

    public static IReadOnlyList<ProcessingFeeTariff> All { get; } = [Of2021];

    /// <summary>The tariff for a request received on a day; null when none was in force, so that nothing may be charged by it.</summary>
    public static ProcessingFeeTariff? InForceOn(DateOnly receivedOn) => All.LastOrDefault(t => t.InForceFrom <= receivedOn);
}

/// <param name="First">Ordinal of the first unit in the band, from 1.</param>
/// <param name="Last">Ordinal of the last.</param>
/// <param name="Yuan">Price of each unit in it.</param>
public sealed record FeeBand(int First, int Last, decimal Yuan);
