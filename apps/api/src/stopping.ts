/**
 * Stops in good order on SIGTERM or SIGINT, and when the launcher that started this process is gone. What has not
 * stopped after nine seconds is ended: whoever runs us waits ten.
 */
export const stopOn = (stop: () => Promise<void>): void => {
  let isStopping = false
  const stopOnce = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), 9_000).unref()
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error('could not stop in good order:', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stopOnce)
  process.on('SIGINT', stopOnce)
  process.on('disconnect', stopOnce)
  // Gone already, while this process was starting.
  if (process.connected === false) stopOnce()
}
