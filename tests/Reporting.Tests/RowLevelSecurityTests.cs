using GovPortal.TestKit.RowSecurity;

namespace GovPortal.Reporting.Tests;

public sealed class RowLevelSecurityTests(ReportingDatabase database) : RowLevelSecurityFacts(database), IClassFixture<ReportingDatabase>;

public sealed class ReportingDatabase() : SecuredDatabase("reporting");
