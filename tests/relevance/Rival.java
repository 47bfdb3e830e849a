import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Ranks with Lucene as Anserini sets it up: one field of title and text, English analyser with
 * Porter's stemmer, BM25 with k1 0.9 and b 0.4, a bag of words.
 *
 * <p>Arguments: the texts (id, title, text between tabs), then pairs of a file of queries (id,
 * text) and the ranking to write (query, document).
 */
public final class Rival {
  private static final String FIELD = "contents";
  private static final int DEPTH = 1000;

  private static void index(Path texts, Directory directory, Analyzer analyzer)
      throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setSimilarity(new BM25Similarity(0.9f, 0.4f));
    try (IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader reader = Files.newBufferedReader(texts)) {
      for (String line; (line = reader.readLine()) != null; ) {
        String[] columns = line.split("\t", -1);
        Document document = new Document();
        document.add(new StringField("id", columns[0], Field.Store.YES));
        document.add(new TextField(FIELD, columns[1] + " " + columns[2], Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static Query bagOfWords(Analyzer analyzer, String text) throws Exception {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(FIELD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
      }
      stream.end();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      Query term = new TermQuery(new Term(FIELD, entry.getKey()));
      query.add(new BoostQuery(term, entry.getValue()), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  private static void rank(IndexSearcher searcher, Analyzer analyzer, Path queries, Path ranking)
      throws Exception {
    try (BufferedReader reader = Files.newBufferedReader(queries);
        PrintWriter writer = new PrintWriter(Files.newBufferedWriter(ranking))) {
      for (String line; (line = reader.readLine()) != null; ) {
        String[] columns = line.split("\t", -1);
        Query query = bagOfWords(analyzer, columns[1]);
        for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
          writer.print(columns[0] + "\t" + searcher.doc(hit.doc).get("id") + "\n");
        }
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    BooleanQuery.setMaxClauseCount(100_000);
    Analyzer analyzer = new EnglishAnalyzer();
    Directory directory = new ByteBuffersDirectory();
    index(Paths.get(arguments[0]), directory, analyzer);
    try (IndexReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
      for (int i = 1; i + 1 < arguments.length; i += 2) {
        rank(searcher, analyzer, Paths.get(arguments[i]), Paths.get(arguments[i + 1]));
      }
    }
  }

  private Rival() {}
}
