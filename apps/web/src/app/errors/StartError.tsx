/** When not even the name of the installation could be read: stands alone, without header and links. */
export function StartError() {
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper">
        <h1 className="nhsuk-heading-l">The service cannot be reached</h1>
        <p>No answer came. Your connection may be down, or the service is being restarted.</p>
        <p>Nothing that you had saved is lost.</p>
        <button className="nhsuk-button" onClick={() => window.location.reload()} type="button">
          Try again
        </button>
      </main>
    </div>
  )
}
