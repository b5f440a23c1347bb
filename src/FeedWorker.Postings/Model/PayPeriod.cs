namespace FeedWorker.Postings.Model;

/// <summary><c>QuantitativeValue.unitText</c> of a JobPosting's <c>baseSalary</c>.</summary>
public enum PayPeriod
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}
