/**
 * Loaded before a server's own code: when the launcher is gone, killed perhaps, the server is asked to end just as
 * the launcher would have asked it, and made to end if it does not.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 10_000).unref()
})

// Watching the channel alone is no reason to stay.
process.channel?.unref()
