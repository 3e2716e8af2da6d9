import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // The policy allows neither inline scripts nor inline styles.
    modulePreload: { polyfill: false },
    // Icons become data: URLs, which `img-src 'self' data:` allows; fonts are not used.
    assetsInlineLimit: 4096,
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { proxy: { '/api': api, '/calendar': api } },
  preview: { proxy: { '/api': api, '/calendar': api } },
})
