package io.github.pineconejdbc.tools;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A backup as JPA maps it. */
@Entity(name = "Backup")
@Table(name = "backups")
public class JpaBackup {
    @Id
    @Column(name = "backup_id")
    private String id;

    private String name;

    private String status;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_index_name")
    private JpaIndex index;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "size_bytes")
    private Long sizeBytes;

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getStatus() {
        return status;
    }

    public JpaIndex getIndex() {
        return index;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Long getSizeBytes() {
        return sizeBytes;
    }
}
