import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server puts a fresh nonce for each answer in place of this word.
const nonceMark = '__CSP_NONCE__';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  html: { cspNonce: nonceMark },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
