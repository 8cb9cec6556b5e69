package org.accountability.rules.answer;

/**
 * The class path of this process lacks something that the library needs, which no rule pack can do anything about. The
 * message names the artifact with its version, and the remedy.
 */
public final class DeploymentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception without a cause. */
    public DeploymentException(String message) {
        super(message);
    }

    /** Creates an exception with its cause. */
    public DeploymentException(String message, Throwable cause) {
        super(message, cause);
    }
}
