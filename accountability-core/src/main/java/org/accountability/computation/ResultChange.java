package org.accountability.computation;

/** One result that would have to be another. */
public interface ResultChange {
    /** Returns why the school cannot bring it about in the year; empty where it can. */
    String held();
}
