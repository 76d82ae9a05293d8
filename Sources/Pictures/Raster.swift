/// Pixels as Cairo has them: rows of words 0x00RRGGBB, `stride` words apart.
struct Raster {
  let pixels: UnsafePointer<UInt32>
  let width: Int
  let height: Int
  let stride: Int
}
