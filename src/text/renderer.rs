//! What is said where a window cannot be drawn.

texts! {
    no_renderer {
        "gapwise cannot draw its window: this computer offers neither wgpu nor OpenGL; use gapwise-cli for the same work without one",
        "gapwise 无法绘制窗口：本机的 wgpu 与 OpenGL 均不可用；请改用命令行程序 gapwise-cli"
    }
}
