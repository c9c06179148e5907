import PDFDocument from 'pdfkit';
import type { Measure, Run } from './lines.ts';
import { MARGIN, PAPER, type Page, type Piece } from './pages.ts';

/** A page with what stands around its text. */
export type Sheet = {
  /** The part that begins here: an entry in the outline. */
  readonly begins: string | null;
  /** Small print at the top: the part that goes on here. */
  readonly head: string | null;
  readonly page: Page;
};

export type About = { readonly title: string; readonly author: string; readonly madeAt: Date };

/** A PDF to be written once. `measure` knows the width of its letters. */
export type Pdf = {
  readonly measure: Measure;
  /** Writes the sheets, each with its number, and then empty ones without. Call it once. */
  write(sheets: readonly Sheet[], empty: number): Promise<Buffer>;
};

const NORMAL = 'Helvetica';
const STRONG = 'Helvetica-Bold';
/** Points: the print around the text, its baselines from the top and the bottom of the paper, and the thickness of a rule. */
const SMALL = 12;
const HEAD = 34;
const FOOT = 26;
const RULE = 0.6;

/**
 * A tagged A5 document in Dutch: headings, paragraphs and a list of contents in reading order; page numbers, heads and rules are
 * marked as not to be read. The letters are the standard ones that every printer and viewer has.
 */
export function createPdf({ title, author, madeAt }: About): Pdf {
  const document = new PDFDocument({
    size: [PAPER.width, PAPER.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: madeAt },
  });
  const measure: Measure = (run, size) => document.font(fontOf(run)).fontSize(size).widthOfString(run.text);
  return {
    measure,
    write(sheets, empty) {
      const bytes = collected(document);
      drawSheets(document, sheets, measure);
      for (let page = 0; page < empty; page++) document.addPage();
      document.end();
      return bytes;
    },
  };
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

function drawSheets(document: PDFKit.PDFDocument, sheets: readonly Sheet[], measure: Measure): void {
  const root = document.struct('Document');
  document.addStructure(root);
  let section = root;
  let list: Element | null = null;
  let block: Element | null = null;
  for (const [at, { begins, head, page }] of sheets.entries()) {
    document.addPage();
    if (begins !== null) {
      document.outline.addItem(begins);
      section = document.struct('Sect', { title: begins });
      root.add(section);
    }
    if (head !== null) aside(document, head, HEAD, measure);
    for (const piece of page) {
      rules(document, piece);
      if (piece.lines.every((line) => line.runs.length === 0)) continue;
      if (piece.role !== 'TOCI') list = null;
      else if (list === null) {
        list = document.struct('TOC');
        section.add(list);
      }
      if (!piece.continues || block === null) {
        block = document.struct(piece.role);
        (list ?? section).add(block);
      }
      const content = document.markStructureContent(piece.role);
      text(document, piece);
      document.endMarkedContent();
      block.add(content);
    }
    aside(document, String(at + 1), PAPER.height - FOOT, measure);
  }
  root.end();
}

function text(document: PDFKit.PDFDocument, { lines, size }: Piece): void {
  for (const { baseline, runs } of lines)
    for (const run of runs) write(document, run, size, MARGIN.side + run.x, baseline);
}

/** In the middle of the page, for the eye only. */
function aside(document: PDFKit.PDFDocument, words: string, baseline: number, measure: Measure): void {
  const run = { text: words, strong: false };
  document.markContent('Artifact', { type: 'Pagination' });
  write(document, run, SMALL, (PAPER.width - measure(run, SMALL)) / 2, baseline);
  document.endMarkedContent();
}

function rules(document: PDFKit.PDFDocument, piece: Piece): void {
  for (const y of piece.rules) {
    document.markContent('Artifact', { type: 'Layout' });
    document
      .lineWidth(RULE)
      .moveTo(MARGIN.side, y)
      .lineTo(PAPER.width - MARGIN.side, y)
      .stroke();
    document.endMarkedContent();
  }
}

function write(document: PDFKit.PDFDocument, run: Run, size: number, x: number, baseline: number): void {
  document.font(fontOf(run)).fontSize(size).text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

function fontOf(run: Run): string {
  return run.strong ? STRONG : NORMAL;
}
