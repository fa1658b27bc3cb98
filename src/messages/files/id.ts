/** Why a file could not be audited, and what to do, in Indonesian; by the codes of the reader and two of our own. */
export const fileId = {
  unreadable: "Berkas ini gagal dibaca dari tempat penyimpanannya. Salin ke folder lain, lalu ulangi.",
  "internal-error": "Pemeriksaan berkas ini terhenti karena kesalahan pada program. Kirimkan berkas dan pesan ini kepada pengelola program.",
  "password-protected": "Berkas ini dikunci dengan kata sandi. Buka dengan Excel, hapus kata sandinya, simpan, lalu ulangi.",
  "legacy-xls": "Berkas ini berformat Excel lama (.xls). Buka dengan Excel, simpan sebagai .xlsx, lalu ulangi.",
  xlsb: "Berkas ini berformat Excel biner (.xlsb). Buka dengan Excel, simpan sebagai .xlsx, lalu ulangi.",
  ods: "Berkas ini berformat OpenDocument (.ods). Buka dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu ulangi.",
  "not-a-workbook": "Berkas ini bukan buku kerja Excel. Gunakan berkas .xlsx atau .xlsm.",
  corrupt: "Berkas ini rusak sehingga tidak dapat dibaca. Buka dan perbaiki dengan Excel, atau minta salinan yang utuh.",
  empty: "Berkas ini kosong: tidak ada sel yang berisi. Minta salinan yang utuh dari pengirimnya.",
  "too-large": "Berkas ini terlalu besar untuk diperiksa. Hapus lembar atau baris kosong yang tidak dipakai, simpan, lalu ulangi.",
};

/** The shape that every language fills. */
export type FileTexts = typeof fileId;
