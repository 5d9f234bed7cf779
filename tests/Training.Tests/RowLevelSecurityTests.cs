using GovPortal.TestKit.RowSecurity;

namespace GovPortal.Training.Tests;

public sealed class RowLevelSecurityTests(TrainingDatabase database) : RowLevelSecurityFacts(database), IClassFixture<TrainingDatabase>;

public sealed class TrainingDatabase() : SecuredDatabase("training");
