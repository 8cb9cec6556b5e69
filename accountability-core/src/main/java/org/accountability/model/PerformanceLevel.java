package org.accountability.model;

/**
 * The level that a student reached in one subject's assessment, as finely as a CPI needs it. MCAS scaled scores run
 * from 200 to 280; MCAS-Alt is the alternate assessment by portfolio. The points that each level is worth are a dated
 * parameter.
 */
public enum PerformanceLevel {
    /** Scaled score 240 to 280. */
    PROFICIENT_OR_ADVANCED("Proficient or Advanced"),
    /** 230 to 238. */
    NI_HIGH("Needs Improvement high"),
    /** 220 to 228. */
    NI_LOW("Needs Improvement low"),
    /** 210 to 218. */
    WF_HIGH("Warning/Failing high"),
    /** 200 to 208. */
    WF_LOW("Warning/Failing low"),
    ALT_PROGRESSING("MCAS-Alt Progressing"),
    ALT_EMERGING("MCAS-Alt Emerging"),
    ALT_AWARENESS("MCAS-Alt Awareness"),
    ALT_INCOMPLETE("MCAS-Alt Portfolio Incomplete"),
    ALT_NOT_SUBMITTED("MCAS-Alt Portfolio Not Submitted");

    private final String label;

    PerformanceLevel(String label) {
        this.label = label;
    }

    /** The name as DESE prints it. */
    public String label() {
        return label;
    }
}
