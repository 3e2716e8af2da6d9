import { getProductSettings } from '@elevate/contracts/product'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { callOpenly } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'

/** For a page whose reads failed: forgets the failures and asks anew. */
export function ReadAgain() {
  const queryClient = useQueryClient()
  const { state, revalidate } = useRevalidator()
  const again = () => {
    queryClient.removeQueries({ predicate: (query) => query.state.status === 'error' })
    void revalidate()
  }
  return (
    <Button busy={state === 'loading' && 'Trying again'} onClick={again}>
      Try again
    </Button>
  )
}

/**
 * For a page whose own code is missing or broken: loads everything anew, but only once the service answers.
 * Loading without a connection would leave the reader with the browser's own error page.
 */
export function LoadAgain({ isAtOnce = false }: { isAtOnce?: boolean }) {
  const probe = useMutation({
    mutationFn: () => callOpenly(getProductSettings),
    onSuccess: () => window.location.reload(),
  })
  const { mutate } = probe
  useEffect(() => {
    if (isAtOnce && isFirstTime()) mutate()
  }, [isAtOnce, mutate])
  return (
    <>
      <Fault fault={probe.error} />
      <Button busy={probe.isPending && 'Trying again'} onClick={() => probe.mutate()}>
        Try again
      </Button>
    </>
  )
}

/** Noted with this place in the history of the tab, which outlives loading: what is missing for good is not loaded for ever. */
function isFirstTime(): boolean {
  const { state } = window.history
  if (state?.loadedAgain) return false
  window.history.replaceState({ ...state, loadedAgain: true }, '')
  return true
}
