import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says so while there is no connection. The region is always there, so that the news is read out. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <div className="app-offline">
          <div className="nhsuk-width-container">
            <p>
              <strong>You are offline.</strong> What you have typed stays on this page. Send it when you are connected
              again.
            </p>
          </div>
        </div>
      )}
    </div>
  )
}
