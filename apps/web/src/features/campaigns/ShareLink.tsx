import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'

/** The public address of the advert, to be copied into a mail, a poster or a message. */
export function ShareLink({ slug }: { slug: string }) {
  const [said, setSaid] = useState('')
  const address = `${window.location.origin}/join/${slug}`
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('The link is copied'),
      () => setSaid('Your browser does not allow that. Select the link and copy it'),
    )
  return (
    <div className="app-share nhsuk-form-group app-screen-only">
      <h2 className="nhsuk-heading-m">Share the advert</h2>
      <label className="nhsuk-label" htmlFor="share">
        Link to the advert
      </label>
      <input className="nhsuk-input" id="share" onFocus={(event) => event.target.select()} readOnly value={address} />
      <Button look="secondary" onClick={() => void copy()} small>
        Copy the link
      </Button>
      <p role="status">{said}</p>
    </div>
  )
}
