import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { Button } from '../ui/Button.tsx'

/** Asks before what was typed is left behind. Put `<UnsavedChanges when={form.isDirty} />` into a long form. */
export function UnsavedChanges({ when }: { when: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!when) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [when])
  if (blocker.state !== 'blocked') return null
  return <Question leave={blocker.proceed} stay={blocker.reset} />
}

function Question({ leave, stay }: { leave: () => void; stay: () => void }) {
  const question = useRef<HTMLElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <section aria-labelledby="unsaved" className="nhsuk-inset-text" ref={question} tabIndex={-1}>
      <h2 className="nhsuk-heading-s" id="unsaved">
        What you typed is not saved yet
      </h2>
      <div className="app-actions">
        <Button onClick={stay}>Stay on this page</Button>
        <Button look="secondary" onClick={leave}>
          Leave without saving
        </Button>
      </div>
    </section>
  )
}
