package io.github.pineconejdbc.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is printed at the end: a line for each thing measured, medians and the median of the pairs' ratios. */
final class Table {
    private final List<Row> rows = new ArrayList<>();

    /**
     * One comparison. A pair is measured one right after the other, so its ratio holds even where the machine's speed
     * doesn't.
     *
     * @param what what is measured
     * @param unit of the values, as shown
     * @param beside what it is compared with
     * @param goal the largest ratio that is good enough
     * @param stretch the ratio that is hoped for
     */
    record Row(String what, String unit, String beside, double goal, double stretch, List<double[]> pairs) {
        void add(double ours, double theirs) {
            pairs.add(new double[] {ours, theirs});
        }

        double ratio() {
            return median(ratios());
        }

        private double[] ratios() {
            return pairs.stream().mapToDouble(pair -> pair[0] / pair[1]).toArray();
        }

        private double side(int i) {
            return median(pairs.stream().mapToDouble(pair -> pair[i]).toArray());
        }

        private String cells() {
            double[] ratios = ratios();
            Arrays.sort(ratios);
            String met = ratio() <= stretch ? "stretch" : ratio() <= goal ? "goal" : "missed";
            return String.join(
                    " | ",
                    what,
                    beside,
                    number(side(0)) + " " + unit,
                    number(side(1)) + " " + unit,
                    number(ratio()),
                    number(ratios[0]) + "–" + number(ratios[ratios.length - 1]) + " (" + ratios.length + ")",
                    number(goal),
                    number(stretch),
                    Double.isNaN(goal) ? "" : met);
        }
    }

    Row row(String what, String unit, String beside, double goal, double stretch) {
        Row row = new Row(what, unit, beside, goal, stretch, new ArrayList<>());
        rows.add(row);
        return row;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }

    /** Returns the table in Markdown. */
    @Override
    public String toString() {
        String head = "| what | beside | driver | peer | ratio | spread (pairs) | goal | stretch | met |\n"
                + "|---|---|---|---|---|---|---|---|---|\n";
        return rows.stream()
                .filter(row -> !row.pairs.isEmpty())
                .map(row -> "| " + row.cells() + " |")
                .collect(Collectors.joining("\n", head, "\n"));
    }
}
