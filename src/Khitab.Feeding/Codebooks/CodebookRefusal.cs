using Khitab.Analysis.Codebooks;

namespace Khitab.Feeding.Codebooks;

/// <summary>Why an edit was not made.</summary>
/// <param name="Fault">The cause.</param>
/// <param name="Message">What the reader of codebooks says, where it refused; else null.</param>
public sealed record CodebookRefusal(CodebookEditFault Fault, string? Message = null);
