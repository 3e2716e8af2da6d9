import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { forgetOldNews, useDone } from './done.ts'

/** The green banner after something was done. Part of every Page; see useTellDone. */
export function DoneBanner() {
  const done = useDone()
  const { key } = useLocation()
  return done === undefined ? null : <Banner key={key} text={done} />
}

function Banner({ text }: { text: string }) {
  const banner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    banner.current?.focus()
    forgetOldNews()
  }, [])
  return (
    <div
      aria-labelledby="done-title"
      className="nhsuk-notification-banner nhsuk-notification-banner--success"
      ref={banner}
      role="alert"
      tabIndex={-1}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id="done-title">
          Done
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  )
}
