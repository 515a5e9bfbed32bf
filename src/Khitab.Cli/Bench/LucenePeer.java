import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's ArabicAnalyzer over texts in memory, one thread. Once warm it makes a pass for every line that it is sent, and answers with the
 * seconds that it took and the tokens that it gave.
 */
public class LucenePeer {
    public static void main(String[] args) throws IOException {
        String[] texts = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8).split("\u001e");
        double warm = Double.parseDouble(args[1]);
        ArabicAnalyzer analyzer = new ArabicAnalyzer();
        long letters = 0;
        for (long start = System.nanoTime(); System.nanoTime() - start < warm * 1e9; ) letters += pass(analyzer, texts)[1];
        System.out.println("ready");
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            long start = System.nanoTime();
            long[] seen = pass(analyzer, texts);
            System.out.println(String.format(Locale.ROOT, "%.6f %d", (System.nanoTime() - start) / 1e9, seen[0]));
            letters += seen[1];
        }

        // What was made is used, so that no compiler may leave it out.
        System.err.println(letters);
    }

    private static long[] pass(ArabicAnalyzer analyzer, String[] texts) throws IOException {
        long tokens = 0;
        long letters = 0;
        for (String text : texts) {
            try (TokenStream stream = analyzer.tokenStream("text", text)) {
                CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    tokens++;
                    letters += term.length();
                }
                stream.end();
            }
        }
        return new long[] {tokens, letters};
    }
}
