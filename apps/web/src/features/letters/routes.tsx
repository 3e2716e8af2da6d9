import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { mayRecruit } from '../campaigns/routes.tsx'

type Read = (args: LoaderFunctionArgs) => Promise<null>

const readLetters: Read = async ({ params: { applicationId = '' } }) => {
  const { lettersQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(lettersQuery(applicationId)))
}

const readLetter: Read = async ({ params: { applicationId = '', letterId = '' } }) => {
  const { letterQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(letterQuery(applicationId, letterId)))
}

const readMine: Read = async ({ params: { applicationId = '' } }) => {
  const { myLettersQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(myLettersQuery(applicationId)))
}

/** Letters: their words, those to print or to tell, and what one applicant was written. */
export const letterRoutes: RouteObject[] = [
  {
    path: 'recruitment/letters',
    lazy: async () => ({ Component: (await import('./templates/TemplatesPage.tsx')).TemplatesPage }),
    loader: mayRecruit,
  },
  {
    path: 'recruitment/letters/to-send',
    lazy: async () => ({ Component: (await import('./sending/LettersToSendPage.tsx')).LettersToSendPage }),
    loader: mayRecruit,
  },
  {
    path: 'recruitment/letters/:kind',
    lazy: async () => ({ Component: (await import('./templates/TemplatePage.tsx')).TemplatePage }),
    loader: mayRecruit,
  },
  {
    path: 'applications/:applicationId/letters',
    lazy: async () => ({ Component: (await import('./sending/LettersPage.tsx')).LettersPage }),
    loader: readLetters,
  },
  {
    path: 'applications/:applicationId/letters/:letterId',
    lazy: async () => ({ Component: (await import('./sending/LetterPage.tsx')).LetterPage }),
    loader: readLetter,
  },
  {
    path: 'my-applications/:applicationId/letters',
    lazy: async () => ({ Component: (await import('./sending/MyLettersPage.tsx')).MyLettersPage }),
    loader: readMine,
  },
]
