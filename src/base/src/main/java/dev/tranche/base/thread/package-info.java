/**
 * The one way to work on several threads.
 *
 * <p>A command makes one {@link dev.tranche.base.thread.ThreadPool} from its {@code --threads} and
 * hands it to whatever can use it. Nothing else starts threads to compute with: no common pool, no
 * parallel streams, no executor of one's own. Only servers and their clients, which wait for
 * sockets, have threads of other kinds.
 *
 * <ul>
 *   <li><b>Bound.</b> The threads that work, with the one that made the pool among them, are never
 *       more than the pool was given, however deeply tasks begin further tasks. A thread that waits
 *       for tasks runs those that nobody has begun, and what they begin in turn; so nothing waits
 *       for ever, not even in a pool of one. A native library that has threads of its own is given
 *       {@link dev.tranche.base.thread.ThreadPool#nativeThreads()} of them.
 *   <li><b>Results</b> come in the order of the tasks and do not depend on the number of threads,
 *       if each task writes only to places of its own.
 *   <li><b>Failures.</b> What a task throws, the caller gets as it was, checked exceptions too.
 *       After a failure no further task is begun, and those that run are awaited. Of several
 *       failures the one of the first task in their order counts, whichever came first in time.
 *   <li><b>Interrupts</b> of a thread that waits end its tasks in the same way, by a {@link
 *       java.util.concurrent.CancellationException}, and leave the thread interrupted.
 * </ul>
 *
 * <p>Uses nothing but the Java library.
 */
package dev.tranche.base.thread;
