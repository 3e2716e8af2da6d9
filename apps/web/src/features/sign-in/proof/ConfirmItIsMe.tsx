import { Suspense, useLayoutEffect, useRef } from 'react'
import { useMe } from '../../../app/session/me.ts'
import { proofSettled } from '../../../app/session/proof.ts'
import '../../../styles/second-factor.scss'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Ways } from './Ways.tsx'

/** Over the page, which stays as it is: what was asked for goes on afterwards, and nothing typed is lost. */
export function ConfirmItIsMe() {
  const dialog = useRef<HTMLDialogElement>(null)
  const { person } = useMe()
  // The browser keeps the rest of the page out of reach, and gives focus back when it is closed.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog aria-labelledby="confirm-heading" className="app-confirm" onCancel={() => proofSettled(false)} ref={dialog}>
      <h2 className="nhsuk-heading-m" id="confirm-heading">
        Confirm it is you
      </h2>
      <p>
        You signed in as {person.name} a while ago. What you asked for matters, so show again that it is you. Then it
        goes on by itself.
      </p>
      <Suspense fallback={<Skeleton />}>
        <Ways done={() => proofSettled(true)} leave={() => proofSettled(false)} />
      </Suspense>
    </dialog>
  )
}
