return await FeedWorker.Commands.CommandLine.RunAsync(args);
