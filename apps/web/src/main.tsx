import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './app/query-client.ts'
import { makeRouter } from './app/router.tsx'
import { followOtherTabs } from './app/session/sign-out.ts'
import { forgetOldUnsent } from './forms/autosave/device.ts'
import { forgetOldNews } from './ui/done.ts'
import './styles/main.scss'

// Said here and not by an inline script, which the content security policy refuses.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
forgetOldNews()
forgetOldUnsent(new Date())
followOtherTabs()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
