package io.github.pineconejdbc.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pineconejdbc.bench.Pojos.Backup;
import io.github.pineconejdbc.bench.Pojos.BackupPage;
import io.github.pineconejdbc.bench.Pojos.IndexList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The limit: one OkHttp request, one Jackson parse into an object. */
final class BareClient implements AutoCloseable {
    private final OkHttpClient client = new OkHttpClient();
    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final HttpUrl base;

    BareClient(String url) {
        this.base = HttpUrl.get(url);
    }

    /** Returns null where there is no such backup. */
    @Nullable Backup backup(String id) {
        return get(url("backups").addPathSegment(id).build(), Backup.class);
    }

    BackupPage backups(@Nullable String token) {
        HttpUrl.Builder url = url("backups").addQueryParameter("limit", "100");
        if (token != null) {
            url.addQueryParameter("paginationToken", token);
        }
        return Objects.requireNonNull(get(url.build(), BackupPage.class));
    }

    BackupPage backupsOf(String index) {
        HttpUrl.Builder url = url("indexes").addPathSegment(index).addPathSegment("backups");
        BackupPage page = get(url.addQueryParameter("limit", "100").build(), BackupPage.class);
        return page == null ? new BackupPage() : page;
    }

    IndexList indexes() {
        return Objects.requireNonNull(get(url("indexes").build(), IndexList.class));
    }

    /** Pages through the list as a program would, and adds up what it read. */
    long scan() {
        long sum = 0;
        String token = null;
        do {
            BackupPage page = backups(token);
            for (Backup backup : page.data) {
                if (backup.size_bytes != null) {
                    sum += backup.size_bytes;
                }
            }
            token = page.pagination == null ? null : page.pagination.next;
        } while (token != null);
        return sum;
    }

    private HttpUrl.Builder url(String path) {
        return base.newBuilder().addPathSegment(path);
    }

    private <T> @Nullable T get(HttpUrl url, Class<T> type) {
        Request request = new Request.Builder()
                .url(url)
                .header("Api-Key", "bench")
                .header("X-Pinecone-Api-Version", "2026-04")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() == 404) {
                return null;
            }
            if (!response.isSuccessful()) {
                throw new IOException(url + " answers " + response.code());
            }
            return mapper.readValue(response.body().byteStream(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
