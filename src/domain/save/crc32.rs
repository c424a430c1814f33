//! The usual CRC-32 (that of gzip and PNG), by half bytes: the library's tables would cost 17 KB of
//! the first load.

/// The CRC-32 of some bytes.
pub fn crc32(bytes: &[u8]) -> u32 {
    let half = |crc: u32, bits: u32| {
        let entry = HALVES.get(((crc ^ bits) & 15) as usize);
        (crc >> 4) ^ entry.copied().unwrap_or_default()
    };
    !bytes.iter().fold(!0, |crc, byte| {
        let byte = u32::from(*byte);
        half(half(crc, byte), byte >> 4)
    })
}

/// What each half byte does to the sum.
const HALVES: [u32; 16] = [
    0x0000_0000,
    0x1db7_1064,
    0x3b6e_20c8,
    0x26d9_30ac,
    0x76dc_4190,
    0x6b6b_51f4,
    0x4db2_6158,
    0x5005_713c,
    0xedb8_8320,
    0xf00f_9344,
    0xd6d6_a3e8,
    0xcb61_b38c,
    0x9b64_c2b0,
    0x86d3_d2d4,
    0xa00a_e278,
    0xbdbd_f21c,
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::crc32;

    proptest::proptest! {
        #[test]
        fn it_is_that_of_the_library(bytes: Vec<u8>) {
            proptest::prop_assert_eq!(crc32(&bytes), crc32fast::hash(&bytes));
        }
    }
}
