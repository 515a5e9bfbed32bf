namespace Khitab.Model;

/// <summary>One labelled stretch of an article's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is, without the white space around it. Segments are in order and never overlap.</param>
public sealed record Segment(SegmentKind Kind, TextSpan Span);
