using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GovPortal.Kernel;

/// <summary>An exact amount of one currency; yuan (CNY) unless said otherwise.</summary>
/// <remarks>Sums stay exact: <see cref="Rounded"/> is called once, where the rule says so. Not for rates or averages.</remarks>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Arithmetic on amounts reads as arithmetic.")]
public readonly record struct Money : IComparable<Money>
{
    public const string Cny = "CNY";

    private readonly string? _currency;

    /// <exception cref="ArgumentException"><paramref name="currency"/> is not a three-letter ISO 4217 code in capitals.</exception>
    public Money(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"'{currency}' is not an ISO 4217 code.", nameof(currency));
        }

        Amount = amount;
        _currency = currency == Cny ? null : currency;
    }

    public static Money Zero => default;

    public decimal Amount { get; }

    public string Currency => _currency ?? Cny;

    public static Money Yuan(decimal amount) => new(amount, Cny);

    /// <summary>To the fen, halves away from zero (四舍五入).</summary>
    public Money Rounded() => new(decimal.Round(Amount, 2, MidpointRounding.AwayFromZero), Currency);

    public int CompareTo(Money other) => Amount.CompareTo(Same(this, other).Amount);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00##} {Currency}");

    public static Money operator +(Money left, Money right) => new(left.Amount + Same(left, right).Amount, left.Currency);

    public static Money operator -(Money left, Money right) => new(left.Amount - Same(left, right).Amount, left.Currency);

    public static Money operator *(Money price, decimal quantity) => new(price.Amount * quantity, price.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private static Money Same(Money left, Money right) => left.Currency == right.Currency
        ? right
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not mix.");
}
