import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes the text files below a folder with Lucene as it comes: a document of a file, its text
 * stored, English analyser, one segment in the end.
 *
 * <p>Arguments: the folder, the index to write.
 */
public final class LuceneFloor {
  public static void main(String[] arguments) throws Exception {
    try (Directory directory = FSDirectory.open(Paths.get(arguments[1]));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()));
        Stream<Path> files = Files.walk(Paths.get(arguments[0]))) {
      for (Iterator<Path> each = files.filter(Files::isRegularFile).iterator(); each.hasNext(); ) {
        Path path = each.next();
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        Document document = new Document();
        document.add(new StringField("path", path.toString(), Field.Store.YES));
        document.add(new TextField("text", text, Field.Store.YES));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private LuceneFloor() {}
}
