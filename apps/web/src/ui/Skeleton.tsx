import { useEffect, useState } from 'react'

const slowMs = 1_000

/** True once the wait has lasted a second: a shorter one needs no words. */
function useIsSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}

/** Says after a second that it is still at work. The region is there from the start, so that it is read out. */
export function SlowNote({ children = 'Still loading. This is taking longer than usual.' }: { children?: string }) {
  const isSlow = useIsSlow()
  return (
    <p className="app-slow" role="status">
      {isSlow ? children : ''}
    </p>
  )
}

/** Stands where a part of a page will be. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div className="app-skeleton">
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => line).map((line) => (
          <span className="app-skeleton__bar" key={line} />
        ))}
      </div>
      <SlowNote />
    </div>
  )
}

/** Stands where a whole page will be. */
export function PageSkeleton() {
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
        <h1 className="nhsuk-u-visually-hidden">Loading</h1>
        <Skeleton lines={5} />
      </main>
    </div>
  )
}
