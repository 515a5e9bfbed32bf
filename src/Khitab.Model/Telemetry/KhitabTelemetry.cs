using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Khitab.Model.Telemetry;

/// <summary>
/// The names under which Khitab can be watched from outside, and its instruments. They say how long work takes and how much there is
/// of it; never what was asked, by whom, or what a text says. Where nobody listens, measuring costs one comparison.
/// </summary>
public static class KhitabTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Khitab";

    /// <summary>The tag that names a stage, of loading a corpus or of analysing an article.</summary>
    public const string StageTag = "khitab.stage";

    /// <summary>The tag that names the kind of a question to the model.</summary>
    public const string QuestionTag = "khitab.question";

    /// <summary>The tag that names what was asked of the store.</summary>
    public const string OperationTag = "khitab.operation";

    /// <summary>The tag that says whether an input could be read: <c>read</c> or <c>unreadable</c>.</summary>
    public const string OutcomeTag = "khitab.outcome";

    private static readonly Meter Meter = new(Name);

    /// <summary>Spans: the loading of a corpus with its stages, and each question to the model.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Inputs read, by whether they could be.</summary>
    public static Counter<long> Inputs { get; } =
        Meter.CreateCounter<long>("khitab.import.inputs", "{input}", "Inputs read, by outcome.");

    /// <summary>How long each stage of loading a corpus took.</summary>
    public static Histogram<double> LoadStage { get; } =
        Meter.CreateHistogram<double>("khitab.load.stage.duration", "s", "A stage of loading a corpus.");

    /// <summary>How long each stage of an article's analysis took.</summary>
    public static Histogram<double> AnalysisStage { get; } =
        Meter.CreateHistogram<double>("khitab.analysis.stage.duration", "s", "A stage of one article's analysis.");

    /// <summary>How long each question to the model took.</summary>
    public static Histogram<double> Questions { get; } =
        Meter.CreateHistogram<double>("khitab.question.duration", "s", "A question to the model, by kind.");

    /// <summary>How long each operation of the store took.</summary>
    public static Histogram<double> Store { get; } =
        Meter.CreateHistogram<double>("khitab.store.duration", "s", "An operation of the store.");

    /// <summary>Browsers' circuits that are open.</summary>
    public static UpDownCounter<int> Circuits { get; } =
        Meter.CreateUpDownCounter<int>("khitab.circuits.open", "{circuit}", "Circuits that are open.");

    /// <summary>Starts measuring a stage of loading a corpus; disposing ends it.</summary>
    public static Measured Load(string stage) =>
        Measured.Start(LoadStage, StageTag, stage, Span("corpus", stage));

    /// <summary>Starts measuring a question to the model; disposing ends it.</summary>
    public static Measured Ask(string question) =>
        Measured.Start(Questions, QuestionTag, question, Span("ask", question));

    /// <summary>Starts measuring an operation of the store; disposing ends it.</summary>
    public static Measured Query(string operation) =>
        Measured.Start(Store, OperationTag, operation, Span("store", operation));

    private static Activity? Span(string kind, string name) => Source.HasListeners() ? Source.StartActivity($"{kind} {name}") : null;
}
