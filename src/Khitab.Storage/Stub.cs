#pragma warning disable
using Khitab.Analysis;
using Microsoft.Extensions.DependencyInjection;
namespace Khitab.Storage;
public sealed class CorpusStore { CorpusAnalysis? c; public Task SaveAsync(CorpusAnalysis a, CancellationToken t = default) { c = a; return Task.CompletedTask; } public Task<CorpusAnalysis> LoadAsync(CancellationToken t = default) => Task.FromResult(c!); public Task<AnalyzedArticle?> FindArticleAsync(string id, CancellationToken t = default) => Task.FromResult(c?.Articles.FirstOrDefault(a => a.Article.Id == id)); }
public static class S { public static IServiceCollection AddKhitabStorage(this IServiceCollection s) => s.AddSingleton<CorpusStore>(); }
