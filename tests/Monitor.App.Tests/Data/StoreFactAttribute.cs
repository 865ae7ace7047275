using Xunit.Abstractions;
using Xunit.Sdk;

namespace Monitor.App.Tests.Data;

/// <summary>A fact of an abstract test class that runs once for each database; visibly skipped where PostgreSQL is not installed.</summary>
[XunitTestCaseDiscoverer("Monitor.App.Tests.Data." + nameof(StoreFactDiscoverer), "Monitor.App.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>Decides by the class that runs the test which database it needs.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        bool needsPostgres = testMethod.TestClass.Class.Name.Contains(".Postgres", StringComparison.Ordinal);
        return needsPostgres && PostgresCluster.Missing is { } reason
            ? [new SkippedCase(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)]
            : [new XunitTestCase(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
    }
}

/// <summary>A test that is not run, and says why.</summary>
public sealed class SkippedCase : XunitTestCase
{
    private string reason = "";

    [Obsolete("Only for the deserializer")]
    public SkippedCase()
    {
    }

    public SkippedCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, string reason)
        : base(messages, display, options, method) => this.reason = reason;

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue("reason", reason);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        base.Deserialize(data);
        reason = data.GetValue<string>("reason");
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => reason;
}
