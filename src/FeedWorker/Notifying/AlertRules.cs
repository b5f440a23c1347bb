using FeedWorker.Postings.Model;

namespace FeedWorker.Notifying;

/// <summary>
/// When an alert is raised: one after so many failures in a row and one when they end; one when a page turns suspect and one when that
/// ends. What was raised is kept with the site, so that neither the next run nor a restart repeats it.
/// </summary>
internal static class AlertRules
{
    /// <summary>The alerts of a run, and what has been raised from now on.</summary>
    /// <param name="site">The site's id.</param>
    /// <param name="outcome">The run's.</param>
    /// <param name="reason">Its sentence.</param>
    /// <param name="at">When.</param>
    /// <param name="failures">Failures in a row, this run included.</param>
    /// <param name="after">Failures that make an alert.</param>
    /// <param name="raised">What has been raised before.</param>
    public static (IReadOnlyList<Alert> Alerts, AlertsRaised Raised) Decide(
        string site, Outcome outcome, string reason, DateTimeOffset at, int failures, int after, AlertsRaised raised)
    {
        List<Alert> alerts = [];
        if (outcome == Outcome.Failed)
        {
            if (failures >= Math.Max(1, after) && !raised.Failing)
            {
                alerts.Add(new Alert(AlertKind.Failing, site, at, $"{site} failed {failures} times in a row; its last good state stands. {reason}"));
                raised = raised with { Failing = true };
            }

            return (alerts, raised);
        }

        if (raised.Failing) alerts.Add(new Alert(AlertKind.Recovered, site, at, $"{site} can be read again. {reason}"));
        if (outcome == Outcome.Suspect && !raised.Suspect) alerts.Add(new Alert(AlertKind.Suspect, site, at, $"{site} looks wrong. {reason}"));
        if (outcome != Outcome.Suspect && raised.Suspect) alerts.Add(new Alert(AlertKind.Resolved, site, at, $"{site} is itself again. {reason}"));
        return (alerts, new AlertsRaised(false, outcome == Outcome.Suspect));
    }
}
