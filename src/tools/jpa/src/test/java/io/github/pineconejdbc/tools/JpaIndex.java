package io.github.pineconejdbc.tools;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An index as JPA maps it. */
@Entity(name = "Index")
@Table(name = "indexes")
public class JpaIndex {
    @Id
    private String name;

    private Integer dimension;

    private String metric;

    public String getName() {
        return name;
    }

    public Integer getDimension() {
        return dimension;
    }

    public String getMetric() {
        return metric;
    }
}
