import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes a jar anew, so that it depends on its content alone: of the machine that built it the plugins keep the umask, as
 * modes of files, and the time zone, in some times. From the all-jar it takes the names of local variables too, a tenth
 * of it: only debuggers read them; line numbers stay, so that stack traces are as good as ever. It adds the licences of
 * what is inside. Run by the build, with ASM on the class path.
 */
final class FinishJar {

    /** @param args the time of its entries, the jar and, for the all-jar, the folder of the licences */
    public static void main(String[] args) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(args[0]), ZoneOffset.UTC);
        Path jar = Path.of(args[1]);
        Path licences = args.length > 2 ? Path.of(args[2]) : null;
        boolean locals = licences == null;
        Path smaller = Path.of(args[1] + ".tmp");
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(smaller);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory() && !locals) {
                    continue;
                }
                byte[] content = in.getInputStream(entry).readAllBytes();
                boolean smallerClass = entry.getName().endsWith(".class") && !locals;
                add(out, entry.getName(), time, smallerClass ? withoutLocals(content) : content);
            }
            if (licences != null) {
                try (Stream<Path> files = Files.list(licences)) {
                    for (Path text : files.sorted().toList()) {
                        add(out, "META-INF/licenses/" + text.getFileName(), time, Files.readAllBytes(text));
                    }
                }
            }
        }
        Files.move(smaller, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(ZipOutputStream out, String name, LocalDateTime time, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] withoutLocals(byte[] content) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(
                        Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                    @Override
                    public void visitLocalVariable(
                            String local, String type, String generic, Label start, Label end, int index) {}
                };
            }
        };
        try {
            new ClassReader(new ByteArrayInputStream(content)).accept(visitor, 0);
            return writer.toByteArray();
        } catch (ArrayIndexOutOfBoundsException e) {
            // A few classes have type annotations on ranges of code that isn't there, which ASM can't read.
            return content;
        }
    }

    private FinishJar() {}
}
