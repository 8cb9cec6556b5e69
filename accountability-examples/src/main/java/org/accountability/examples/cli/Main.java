package org.accountability.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Problem;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.text.Library;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** {@code java -jar accountability.jar COMMAND}. Exit status 0 done, 1 a check failed, 2 unusable input. */
@Command(
        name = "accountability",
        description = "School and district accountability rules as code.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DetermineCommand.class,
            IndexCommand.class,
            TargetPercentageCommand.class,
            ExplainCommand.class,
            HistoryCommand.class,
            ReplayCommand.class,
            CompareCommand.class,
            PeerReviewCommand.class,
            LintCommand.class,
            TestCommand.class,
            CoverageCommand.class,
            CheckCommand.class,
            UpgradeCommand.class
        })
public final class Main {
    static final int DONE = 0;
    static final int CHECK_FAILED = 1;
    static final int UNUSABLE = 2;

    private Main() {}

    /** Runs the command in {@code arguments}, and exits with its status. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs a command; what it prints goes to {@code out}, and problems to {@code err}. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new Main());
        commands.setOut(new PrintWriter(new VisibleWriter(out), true));
        commands.setErr(new PrintWriter(new VisibleWriter(err), true));
        // Colors would be escaped with all else that steers a terminal.
        commands.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof InvalidInputException
                    || failure instanceof RuleFailureException
                    || failure instanceof DeploymentException) {
                command.getErr().println(failure.getMessage());
                return UNUSABLE;
            }
            throw failure;
        });
        commands.setExecutionStrategy(Main::runReadable);
        int status = arguments.length == 0 ? usage(commands) : commands.execute(arguments);
        commands.getOut().flush();
        commands.getErr().flush();
        return status;
    }

    /** Runs the command that was asked for, unless a file that it was given cannot be read. */
    private static int runReadable(ParseResult parsed) {
        List<CommandLine> named = parsed.asCommandLineList();
        boolean forHelp =
                named.stream().anyMatch(command -> command.isUsageHelpRequested() || command.isVersionHelpRequested());
        CommandSpec asked = named.get(named.size() - 1).getCommandSpec();
        List<Problem> problems = forHelp ? List.of() : InputFiles.unreadable(asked);
        if (problems.isEmpty()) {
            return new RunLast().execute(parsed);
        }
        Report.of(asked).problems(problems);
        return UNUSABLE;
    }

    private static int usage(CommandLine commands) {
        commands.usage(commands.getOut());
        return UNUSABLE;
    }

    /** The library's version, for {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"accountability " + Library.version()};
        }
    }
}
