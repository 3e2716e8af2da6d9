import type { SecondStep, SignedIn } from '@elevate/contracts/auth'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { PageSkeleton } from '../../../ui/Skeleton.tsx'

const SecondStepPage = lazy(async () => ({ default: (await import('./SecondStepPage.tsx')).SecondStepPage }))

/**
 * What follows on a right password: in, or a second step. `page` stands in place of the page while there is one, and
 * `took` takes what the API answered.
 */
export function useEntry(done: (signedIn: SignedIn) => void): {
  page: ReactNode
  took: (answer: SignedIn | SecondStep) => void
} {
  const [step, setStep] = useState<SecondStep>()
  const page = step && (
    <Suspense fallback={<PageSkeleton />}>
      <SecondStepPage done={done} startAgain={() => setStep(undefined)} step={step} />
    </Suspense>
  )
  return { page, took: (answer) => ('accessToken' in answer ? done(answer) : setStep(answer)) }
}
