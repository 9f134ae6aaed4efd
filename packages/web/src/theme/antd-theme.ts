import type { ThemeConfig } from 'antd';

/** Measures and colours of the look; the same values stand in `base.css` as custom properties. */
export const theme: ThemeConfig = {
  token: {
    motion: false,
    fontFamily: "'Noto Sans', sans-serif",
    fontSize: 13,
    lineHeight: 1.385,
    borderRadius: 3,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    controlHeight: 28,
    controlHeightSM: 22,
    controlHeightLG: 32,
    colorPrimary: '#174f94',
    colorLink: '#0f3f7c',
    colorText: '#17212e',
    colorTextSecondary: '#465365',
    colorTextTertiary: '#657284',
    colorTextPlaceholder: '#657284',
    colorTextDescription: '#465365',
    colorBorder: '#b9c4d1',
    colorBorderSecondary: '#d3dae3',
    colorBgLayout: '#f2f4f7',
    colorError: '#b3261e',
    colorWarning: '#805300',
    controlOutline: 'rgba(23,79,148,.15)',
    boxShadowSecondary: '0 6px 20px rgba(23,33,46,.18)',
    boxShadow: '0 6px 20px rgba(23,33,46,.18)',
    colorTextDisabled: '#657284',
  },
  components: {
    Table: {
      cellPaddingBlockSM: 4, cellPaddingInlineSM: 6, cellFontSizeSM: 13, headerBg: '#f5f7fa', headerColor: '#465365',
      headerSplitColor: 'transparent', rowHoverBg: '#f5f7fa', borderColor: '#e6eaf0', headerBorderRadius: 0,
      headerSortActiveBg: '#f5f7fa', headerSortHoverBg: '#e9f0f9', bodySortBg: '#ffffff',
    },
    Button: { paddingInline: 11, fontWeight: 400, defaultShadow: 'none', primaryShadow: 'none' },
    Select: { optionPadding: '4px 8px', optionHeight: 26, optionSelectedBg: '#e9f0f9', optionActiveBg: '#eef1f5' },
    Modal: { titleFontSize: 16 },
  },
};

/** Nonce of this page, so that the styles antd makes pass the content security policy. */
export const pageNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
